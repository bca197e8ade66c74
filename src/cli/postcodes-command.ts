import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { bundledDirectory } from '../directory/index.js';
import { columnsOf, TableEncoder, type Columns } from '../postcodes/encode-table.js';
import { eachRow } from './csv-rows.js';
import { Failure } from './failure.js';
import { Progress } from './progress.js';
import { write } from './write.js';
import type { PostcodeTable } from '../postcodes/table.js';

interface Options {
  readonly out: string;
  readonly edition?: string;
  readonly ended?: boolean;
}

const notes = `
Get the ONS Postcode Directory from https://geoportal.statistics.gov.uk/ and unpack it. Examples:

  careers-clusters postcodes Data/ONSPD_AUG_2025_UK.csv --out postcodes.json
  careers-clusters postcodes Data/multi_csv --out postcodes.json`;

const whichFile = 'Name the file of the ONS Postcode Directory for the whole UK, such as Data/ONSPD_AUG_2025_UK.csv';

const rowsBetweenWords = 50_000;

const months: readonly string[] = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** The edition that a file's name tells: "August 2025" of ONSPD_AUG_2025_UK.csv. */
const editionIn = (path: string): string | undefined => {
  const [, short = '', year = ''] = /ONSPD_([A-Z]{3})_(\d{4})/i.exec(basename(path)) ?? [];
  const month = months.find((name) => short && name.toLowerCase().startsWith(short.toLowerCase()));
  return month && `${month} ${year}`;
};

/** The file itself, or the CSV files of a folder. */
const filesAt = (path: string): readonly string[] => {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const names = readdirSync(path).filter((name) => /\.csv$/i.test(name)).sort();
    if (names.length) return names.map((name) => join(path, name));
  } catch (error) {
    throw new Failure(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  throw new Failure(`${path} has no file whose name ends in .csv. ${whichFile}, or the folder Data/multi_csv.`);
};

const columnsIn = (path: string, names: readonly string[]): Columns => {
  try {
    return columnsOf(names);
  } catch (error) {
    const shown = names.slice(0, 12).join(', ').slice(0, 200);
    throw new Failure(`${path}: ${(error as Error).message} It has: ${shown}. ${whichFile}.`, { cause: error });
  }
};

/** Takes the rows of a file in and calls back after each. */
const addFile = async (encoder: TableEncoder, path: string, onRow: () => void): Promise<void> => {
  let header: readonly string[] | undefined;
  let columns: Columns | undefined;
  await eachRow(path, (row, line) => {
    if (!header || !columns) {
      header = row;
      columns = columnsIn(path, row);
      return;
    }
    const { length } = header;
    if (row.length !== length) {
      const cells = `${row.length} cells in place of ${length}`;
      throw new Failure(`${path}, line ${line}: has ${cells}. The file may be cut off: download it again.`);
    }
    try {
      encoder.add(row[columns.postcode]!, row[columns.area]!, row[columns.ended]!);
    } catch (error) {
      throw new Failure(`${path}, line ${line}: ${(error as Error).message}`, { cause: error });
    }
    onRow();
  });
  if (!header) throw new Failure(`${path} is empty. ${whichFile}.`);
};

const areas = bundledDirectory.boroughs.map(({ code }) => code);

/** A table without some boroughs would call them "outside London". */
const checkComplete = (table: PostcodeTable, files: readonly string[]) => {
  const missing = bundledDirectory.boroughs.filter(({ code }) => !table.areas.includes(code));
  if (!missing.length) return;
  const where = files.length === 1 ? files[0] : `${files.length} files`;
  const whose = missing.length === areas.length ? 'London' : missing.map(({ name }) => name).join(', ');
  throw new Failure(`${where}: no postcode of ${whose} is there. ${whichFile}, or all files of Data/multi_csv.`);
};

const onPostcodes = async (paths: readonly string[], { out, edition, ended }: Options) => {
  const files = paths.flatMap(filesAt);
  const encoder = new TableEncoder();
  const progress = new Progress();
  let rows = 0;
  const onRow = () => {
    if (++rows % rowsBetweenWords === 0) progress.say(`${rows.toLocaleString('en')} postcodes read`);
  };
  try {
    for (const file of files) await addFile(encoder, file, onRow);
  } finally {
    progress.end();
  }
  const table = encoder.table({
    areas,
    edition: edition ?? files.map(editionIn).find(Boolean),
    withoutEnded: !ended,
  });
  checkComplete(table, files);
  const text = `${JSON.stringify(table)}\n`;
  write(out, text);
  const districts = Object.keys(table.postcodes).length;
  const kilobytes = Math.ceil(text.length / 1000);
  console.log(`${out}: ${districts} districts of ${rows.toLocaleString('en')} postcodes read; ${kilobytes} kB`);
};

/** `careers-clusters postcodes`: makes the table in which `<postcode-finder table>` looks postcodes up. */
export const postcodesCommand = (): Command =>
  new Command('postcodes')
    .description('make a table for postcode-finder from the ONS Postcode Directory')
    .argument('<files...>', 'its CSV files, or a folder of them')
    .requiredOption('--out <file>', 'where to write the table')
    .option('--edition <words>', 'which edition it is, if the files\' names do not tell: "August 2025"')
    .option('--ended', 'keep the postcodes that are no longer in use, so that the finder can say so')
    .addHelpText('after', notes)
    .action(onPostcodes);
