import { expect } from '@open-wc/testing';
import { bundledDirectory } from '../../src/directory/index.js';
import { markWords } from '../../src/directory/mark.js';
import { createSearch, type Matches, type Search } from '../../src/directory/search.js';
import { isOneSlip, nearest } from '../../src/directory/spelling.js';
import { findWords, toWords } from '../../src/directory/words.js';
import type { Borough, Cluster, DirectoryData } from '../../src/directory/types.js';

const { boroughs: bundledBoroughs, data: bundledData } = bundledDirectory;

const { find: search } = createSearch(bundledData, bundledBoroughs);

const allIds = bundledData.clusters.map(({ id }) => id);

/** The positions of what was found, in the directory's order. */
const positionsIn = ({ scores }: Matches) => [...scores.keys()].filter((position) => scores[position]);

/** The ids of what was found, best match first. */
const idsIn = (matches: Matches, { clusters }: DirectoryData = bundledData) =>
  positionsIn(matches)
    .sort((a, b) => matches.scores[b]! - matches.scores[a]! || a - b)
    .map((position) => clusters[position]!.id);

const scoreOf = (matches: Matches, id: string) => matches.scores[allIds.indexOf(id)]!;

const bexley = 'bexley-bromley-greenwich';
const creative = 'creative-digital-careers';
const reedIn = 'barnet-enfield it-excellence';
const prospects = `${bexley} brent-barnet havering`;
const wandsworth = 'wandsworth-ambitions > pan-out';
const placements = `${prospects} lambeth`;
const information = `${creative} lambeth newham`;

/**
 * What people would type, and the ids of what they must find: those before a ">" as better matches than those after
 * it. They must not find any other, unless a third text names those that they must not.
 */
const questions: Readonly<Record<string, readonly (readonly [typed: string, found: string, not?: string])[]>> = {
  'a borough': [
    ['Newham', `newham > ${creative}`],
    ['Barnet', 'barnet-enfield brent-barnet > it-excellence'],
    ['ealing', 'ealing-specialist > it-excellence'],
    ['HAVERING', 'havering'],
    ['Wandsworth', wandsworth],
    ['Tower Hamlets', creative],
    ['hackney', creative],
    ['Greenwich', `${bexley} > ${creative}`],
    ['waltham forest', `${creative} it-excellence`],
    ['Barking and Dagenham', creative],
    ['barking & dagenham', creative],
    ['barking-and-dagenham', creative],
    ['Dagenham', creative],
    ['Barnet Enfield', 'barnet-enfield'],
    ['Enfield and Barnet', 'barnet-enfield'],
    ['Barnet Ealing', 'it-excellence'],
  ],
  'a borough by another name': [
    ['B&D', creative],
    ['b & d', creative],
    ['LBBD', creative],
    ['LBTH', creative],
    ['T Hamlets', creative],
    ['LBN', `newham ${creative}`],
    ['London Borough of Brent', 'brent-barnet'],
    ['London Borough of Tower Hamlets', creative],
    ['Royal Borough of Greenwich', `${bexley} ${creative}`],
    ['Royal Greenwich', `${bexley} ${creative}`],
    ['Ealing Council', 'ealing-specialist it-excellence'],
    ['Lambeth council', 'lambeth'],
    ['LB Ealing', 'ealing-specialist it-excellence'],
    ['the borough of Islington', 'islington'],
    // Initialisms that several boroughs share find the clusters of all.
    ['LBB', `barnet-enfield ${bexley} brent-barnet it-excellence`],
    ['LBH', `${creative} havering`],
  ],
  'a place that no cluster serves': [
    ['Camden', ''],
    ['Sutton', ''],
    ['Hammersmith', ''],
    ['H&F', ''],
    ['K&C', ''],
    ['k and c', ''],
    ['RBKC', ''],
    ['Kingston', ''],
    ['Kingston upon Thames', ''],
    ['Kingstn upon Thames', ''],
    ['Richmond upon Tham', ''],
    ['the Square Mile', ''],
    ['Harringay', ''],
    ['Hamersmith', ''],
    ['schools in Camden', ''],
    ['Camden council', ''],
    ['hospitality Croydon', ''],
    ['City of Westminster', ''],
  ],
  'a slip': [
    ['Wandswoth', wandsworth],
    ['Islignton', 'islington'],
    ['Ealling', 'ealing-specialist > it-excellence'],
    ['Hackny', creative],
    ['Lambbeth', 'lambeth'],
    ['Nweham', `newham > ${creative}`],
    // Among short words too many look alike.
    ['skyx', ''],
    ['xavering', 'havering'],
    ['Towr Hamlets', creative],
    ['Sainsberys', 'lambeth'],
    ['Santandar', 'barnet-enfield'],
    ['hosptality', 'pan-out'],
    ['apprenticships', 'newham'],
    ['macdonalds', 'ealing-specialist'],
    ['Prospcts', prospects],
    ['wandsowrt', wandsworth],
  ],
  'words joined, split, turned round or unfinished': [
    ['towerhamlets', creative],
    ['hamlets tower', creative],
    ['work place ments', placements],
    ['workplacements', placements],
    ['new ham', `newham > ${creative}`],
    ['wands worth', wandsworth],
    ['in formation technology', 'it-excellence'],
    ['schoolsinealing', 'ealing-specialist > it-excellence'],
    ['panout', 'pan-out'],
    ['kingscollege', 'lambeth'],
    ['lifelong learning', 'pan-out'],
    ['mc donalds', 'ealing-specialist'],
    ['hosp', 'pan-out wandsworth-ambitions'],
    ['apprent', 'newham'],
    // Although it is also an initialism of a place that no cluster serves.
    ['col', `${creative} islington wandsworth-ambitions`, 'it-excellence'],
    ['lamb', 'lambeth'],
    ['Cluster Careers Lambeth', 'lambeth'],
    ['college city islington and', 'islington'],
    ['Barnet IT', 'it-excellence'],
  ],
  'small words and unknown ones': [
    ['schools in Ealing', 'ealing-specialist > it-excellence'],
    ['where can I do the work experience in Enfield', 'barnet-enfield'],
    ['who is the lead for Newham', `newham > ${creative}`],
    ['xyzzy Brent', 'brent-barnet'],
    ['Brent autism', 'brent-barnet'],
    ['xyzzy', ''],
    ['nursery plumbing', ''],
    ['T levels', ''],
    ['autism in the', ''],
  ],
  'who leads, helps or is to be asked': [
    ['Reed', reedIn],
    ['reed in partnership', reedIn],
    ['Prospects', prospects],
    ['New City College', `${creative} > islington newham`],
    ['City and Islington College', 'islington'],
    ['15billionebp', 'newham'],
    ['15 billion ebp', 'newham'],
    ['Rinova', 'pan-out'],
    ['south thames college', 'wandsworth-ambitions'],
    ['London South Bank University', 'lambeth'],
    ['Lambeth College', 'lambeth'],
    ['learn train recruit', 'pan-out'],
    ['Danielle Aliberti', reedIn],
    ['Anne Marie Greenland', 'newham'],
    ['kizito', 'islington'],
    ['www.youngcareers.org.uk', reedIn],
    ['panout.london', 'pan-out'],
  ],
  'an employer': [
    ['City of London', 'brent-barnet'],
    ['London City Airport', 'newham'],
    ['Thames Water', bexley],
    ['TfL', `${bexley} havering`],
    ['EY', 'barnet-enfield brent-barnet'],
    ['BT', 'havering'],
    ['Tesco', 'havering'],
    ['BBC', creative],
    ['the Barbican', creative],
    ["Sainsbury's", 'lambeth'],
    ['sainsburys', 'lambeth'],
    ['Sainsbury', 'lambeth'],
    ['McDonald’s', 'ealing-specialist'],
    ['Double Tree Hilton', 'ealing-specialist'],
    ['Corey Environmental', bexley],
    ['cory', bexley],
    ['Kings College', 'lambeth'],
    ["St George's Hospital", 'wandsworth-ambitions'],
    ['st. georges hospital', 'wandsworth-ambitions'],
    ['Battersea Arts Centre', 'wandsworth-ambitions'],
    ['T. Rowe Price', 'newham'],
    ['The Dorchester', 'pan-out'],
    ['Tesco Sky', 'ealing-specialist havering'],
    ['Tesco Tideway Wandsworth', 'wandsworth-ambitions'],
  ],
  'a subject, a learner or an offer': [
    ['IT', 'it-excellence'],
    ['it', 'it-excellence'],
    ['ICT', 'it-excellence'],
    ['computing', 'it-excellence'],
    ['digital', creative, `pan-out lambeth ${prospects}`],
    ['creative and digital', creative],
    ['Créative', creative],
    ['hospitality', 'pan-out'],
    ['catering', 'pan-out'],
    ['careers in hospitality', 'pan-out'],
    ['hotels', `pan-out > ${bexley}`],
    ['hotels in Havering', 'havering'],
    ['ethical hacking', creative],
    ['SEN', 'brent-barnet ealing-specialist', `${reedIn} newham havering`],
    ['SEND', 'brent-barnet ealing-specialist', `${reedIn} newham havering`],
    ['special educational needs', 'brent-barnet ealing-specialist lambeth'],
    ['NEET', 'islington'],
    ['free school meals', `${bexley} havering`],
    ['FSM', `${bexley} havering`],
    ['pupil referral unit', 'lambeth'],
    ['apprenticeship', 'newham'],
    ['work experience', reedIn],
    ['site visits', reedIn],
    ['talk', reedIn],
    ['LMI', `${information}`],
    ['labour market information', `${information} islington`],
    ['CPD', `${prospects} ${creative} islington lambeth`],
    ['stereotypes', 'pan-out'],
    ['Quality in Careers', `${bexley} lambeth`],
    ['sector cluster', `${creative} it-excellence pan-out`],
    ['East London Growth Boroughs', creative],
    ['SEND Ealing', 'ealing-specialist'],
  ],
};

describe('what people would type', () => {
  for (const [subject, rows] of Object.entries(questions)) {
    describe(subject, () => {
      for (const [typed, expected, not] of rows) {
        it(typed, () => {
          const matches = search(typed);
          const ranks = expected.split('>').map((ids) => ids.split(' ').filter(Boolean));
          const wanted = ranks.flat();
          const found = idsIn(matches);
          const unwanted = not === undefined ? allIds.filter((id) => !wanted.includes(id)) : not.split(' ');
          expect(found).to.include.members(wanted);
          expect(found.filter((id) => unwanted.includes(id))).to.deep.equal([]);
          for (const [index, ids] of ranks.slice(1).entries()) {
            const worstBefore = Math.min(...ranks[index]!.map((id) => scoreOf(matches, id)));
            for (const id of ids) expect(worstBefore).to.be.above(scoreOf(matches, id));
          }
        });
      }
    });
  }

  it('is a table of at least eighty questions', () => {
    expect(Object.values(questions).flat().length).to.be.at.least(80);
  });
});

describe('search', () => {
  const marked = (typed: string, text: string, options?: { hideContacts?: boolean }) =>
    markWords(text, search(typed, options).words).map((run) => (run.marked ? `[${run.text}]` : run.text)).join('');

  for (const typed of ['', '  ', 'in the', '?!', '\u{1F600}', '-']) {
    it(`finds all alike for ${JSON.stringify(typed)}, which says nothing`, () => {
      const { scores, words, unknown, suggestion } = search(typed);
      expect([...scores]).to.deep.equal(allIds.map(() => 1));
      expect([words.size, unknown.length, suggestion]).to.deep.equal([0, 0, undefined]);
    });
  }

  it('prefers what is spelled so to what begins so, and that to what is misspelled', () => {
    const name = (typed: string) => scoreOf(search(typed), 'newham');
    expect(name('newham')).to.be.above(name('newha'));
    expect(name('newha')).to.be.above(name('nwham'));
    expect(name('nwham')).to.be.above(0);
  });

  it('prefers the name to the lead, that to an employer, that to an offer and that to the summary', () => {
    const asked = ['pan', 'rinova', 'kennel', 'challenging'].map((typed) => scoreOf(search(typed), 'pan-out'));
    const inSummary = scoreOf(search('therapy'), creative);
    expect(asked).to.deep.equal([...asked].sort((a, b) => b - a));
    expect(new Set(asked).size).to.equal(asked.length);
    expect(scoreOf(search('brings'), creative)).to.be.below(inSummary);
  });

  it('leaves clusters that match as well in the order of the directory', () => {
    expect(positionsIn(search('Prospects'))).to.deep.equal([1, 2, 5]);
  });

  it('tells which words nothing knows, as they were typed', () => {
    expect(search('Xyzzy Brent, QWERTZ!').unknown).to.deep.equal(['Xyzzy', 'QWERTZ']);
    expect(search('Brent Wandswoth').unknown).to.deep.equal([]);
    expect(search('Camden').unknown).to.deep.equal([]);
  });

  it('suggests the text with what was meant in place of unknown words', () => {
    expect(search('Wansdwoth').suggestion).to.equal('Wandsworth');
    expect(search('schools, in Wansdwoth!').suggestion).to.equal('schools, in Wandsworth!');
    expect(search('apprentiships').suggestion).to.equal('apprenticeships');
    expect(idsIn(search(search('apprentiships').suggestion!))).to.deep.equal(['newham']);
  });

  it('suggests nothing where nothing is near or all is known', () => {
    expect(search('xyzzyxyzzy').suggestion).to.equal(undefined);
    expect(search('Wandsworth').suggestion).to.equal(undefined);
    expect(search('Wandswoth').suggestion).to.equal(undefined);
  });

  it('marks what matched', () => {
    expect(marked('hosp', 'Jobs in hospitality')).to.equal('Jobs in [hospitality]');
    expect(marked('Wandswoth', 'Wandsworth Ambitions')).to.equal('[Wandsworth] Ambitions');
    expect(marked('sainsburys', "Sainsbury's, Skanska")).to.equal("[Sainsbury's], Skanska");
    expect(marked('schools in Ealing', 'Schools in Ealing')).to.equal('[Schools] in [Ealing]');
  });

  it('marks the name that is shown for an alias', () => {
    expect(marked('LBTH', 'Tower Hamlets')).to.equal('[Tower Hamlets]');
    expect(marked('Barking', 'Barking and Dagenham')).to.equal('[Barking] and Dagenham');
    expect(marked('B&D', 'Barking and Dagenham')).to.equal('[Barking] and [Dagenham]');
    expect(marked('London Borough of Brent', 'Brent, a London borough')).to.equal('[Brent], a London borough');
    expect(marked('catering', 'Food and accommodation')).to.equal('[Food] and [accommodation]');
    expect(marked('computer science', 'Information technology')).to.equal('[Information technology]');
  });

  it('takes IT for a subject and "it" in a text for no such thing', () => {
    expect(marked('it', 'IT Excellence: it is IT.')).to.equal('[IT] Excellence: it is [IT].');
  });

  it('marks nothing for a single letter', () => {
    expect(search('w').words.size).to.equal(0);
    expect(idsIn(search('w'))).not.to.have.lengthOf(0);
  });

  it('neither finds nor marks names of people where they are hidden', () => {
    for (const typed of ['Kizito', 'Anyanwu', 'Anyanw', 'Anyanvu']) {
      expect(idsIn(search(typed)), typed).to.deep.equal(['islington']);
      const hidden = search(typed, { hideContacts: true });
      expect([idsIn(hidden), hidden.words.size, hidden.unknown], typed).to.deep.equal([[], 0, [typed]]);
    }
    expect(search('Aliberttii', { hideContacts: true }).suggestion).to.equal(undefined);
    expect(search('Aliberttii').suggestion).to.equal('Aliberti');
    expect(idsIn(search('Islington Kizito', { hideContacts: true }))).to.deep.equal(['islington']);
    expect(idsIn(search('Kizito'))).to.deep.equal(['islington']);
  });

  it('heeds the beginning of a text that is very long', () => {
    const matches = search(`Newham ${'xyzzy '.repeat(20_000)}`);
    expect(positionsIn(matches)).to.deep.equal([allIds.indexOf(creative), allIds.indexOf('newham')]);
    expect(matches.unknown.length).to.be.below(100);
    expect(idsIn(search('x'.repeat(100_000)))).to.deep.equal([]);
  });

  it('takes no word apart that is made of more words than people run together', () => {
    // "into" is a word, and so are "in" and "to": there are more than 2 ** 60 ways.
    const word = `${'into'.repeat(60)}qqq`;
    expect(search(word).unknown).to.deep.equal([word]);
  });

  it('gives the same answer when it is asked again, also after many others', () => {
    const answer = () => [...search('Wandswoth schools').scores];
    const before = answer();
    for (let number = 0; number < 300; number++) search(`word${number}`);
    expect(answer()).to.deep.equal(before);
  });
});

describe('search in another directory', () => {
  const cluster = (id: string, more: Partial<Cluster> = {}): Cluster => ({
    id,
    name: id,
    nameSource: 'stated',
    kind: 'free-term',
    summary: '',
    lead: 'someone-else',
    boroughs: [],
    offers: [],
    ...more,
  });
  const other = (clusters: readonly Cluster[], boroughs: readonly Borough[] = []) => {
    const taxonomies = { kind: [], sector: [], learners: [], lead: [], offers: [] };
    const data: DirectoryData = { ...bundledData, title: 'Places', taxonomies, memberKinds: [], clusters };
    const { find: searchIn } = createSearch(data, boroughs);
    return (typed: string) => idsIn(searchIn(typed), data);
  };

  it('gives the same answers when it is read before somebody asks, in part or as a whole', () => {
    const ask = (searchIn: Search) => {
      const { scores, words } = searchIn.find('Wandswoth schools');
      return { scores: [...scores], words: [...words] };
    };
    const expected = ask(createSearch(bundledData, bundledBoroughs));
    for (const read of [1, 5]) {
      const inPart = createSearch(bundledData, bundledBoroughs);
      for (let step = 0; step < read; step++) expect(inPart.readOn()).to.equal(true);
      expect(ask(inPart)).to.deep.equal(expected);
      while (inPart.readOn());
      expect(ask(inPart)).to.deep.equal(expected);
    }
    const whole = createSearch(bundledData, bundledBoroughs);
    let steps = 0;
    while (whole.readOn()) steps++;
    const initials = [...'abcdefghijklmnopqrstuvwxyz0123456789'].filter((letter) => idsIn(search(letter)).length);
    expect(steps, 'each cluster, and then each first letter').to.equal(bundledData.clusters.length + initials.length);
    expect(ask(whole)).to.deep.equal(expected);
    expect(whole.readOn({ hideContacts: true }), 'what hides names is another reading').to.equal(true);
  });

  it('finds nothing in one without clusters', () => {
    expect(other([])('anything')).to.deep.equal([]);
    expect(other([])('')).to.deep.equal([]);
  });

  it('finds terms and areas that have no name', () => {
    const find = other([cluster('one', { sector: 'bee-keeping', boroughs: ['E06000001'] }), cluster('two')]);
    expect(find('bee keeping')).to.deep.equal(['one']);
    expect(find('E06000001')).to.deep.equal(['one']);
    expect(find('free term')).to.deep.equal(['one', 'two']);
  });

  it('finds one for many', () => {
    const find = other(['college', 'colleges', 'university', 'universities', 'colleague'].map((id) => cluster(id)));
    expect(find('colleges')).to.deep.equal(['college', 'colleges']);
    expect(find('universities')).to.deep.equal(['university', 'universities']);
  });

  it('finds a place that only a text names, as a whole', () => {
    const texts = ['Youth work in Tower Hamlets', 'A tower near hamlets', 'Hamlets of the tower'];
    const find = other(texts.map((summary, index) => cluster(`c${index}`, { summary })), bundledBoroughs);
    expect(find('Tower Hamlets')).to.deep.equal(['c0']);
    expect(find('hamlets')).to.deep.equal(['c0', 'c1', 'c2']);
  });

  it('finds what is written in other scripts, and with or without accents', () => {
    const find = other([
      cluster('a', { name: 'Élèves à Créteil' }),
      cluster('b', { name: 'Ελληνικό σχολείο' }),
      cluster('c', { name: 'مدرسة لندن' }),
      cluster('d', { name: 'ლონდონი' }),
    ]);
    expect(find('eleves')).to.deep.equal(['a']);
    expect(find('CRE\u0301TEIL')).to.deep.equal(['a']);
    expect(find('σχολειο')).to.deep.equal(['b']);
    expect(find('لندن')).to.deep.equal(['c']);
    expect(find('ლონდ')).to.deep.equal(['d']);
  });

  it('does not stumble over words that objects know', () => {
    const find = other([cluster('a', { name: 'constructor' })]);
    expect(find('constructor')).to.deep.equal(['a']);
    expect(find('__proto__ toString hasOwnProperty')).to.deep.equal([]);
  });

  it('prefers all that is asked for to a part, and a part to nothing, but gives up no place', () => {
    const [{ code: barking }, { code: barnet }] = bundledBoroughs.slice(1, 3) as [Borough, Borough];
    const find = other([
      cluster('music', { boroughs: [barking] }),
      cluster('dance', { boroughs: [barnet] }),
      cluster('music and dance'),
    ], bundledBoroughs);
    expect(find('music dance')).to.deep.equal(['music and dance']);
    expect(find('dance Barking')).to.deep.equal(['music']);
    expect(find('music Camden')).to.deep.equal([]);
  });
});

describe('toWords', () => {
  const cases: readonly (readonly [text: string, words: string])[] = [
    ['', ''],
    ['  \n\t ', ''],
    ['?!…—', ''],
    ['\u{1F600}', ''],
    ['Tower Hamlets', 'tower hamlets'],
    ['tower-hamlets', 'tower hamlets'],
    ['Élève', 'eleve'],
    ['E\u0301le\u0300ve', 'eleve'],
    ['B&D', 'b and d'],
    ['B & D', 'b and d'],
    ['&', 'and'],
    ["King's", 'kings'],
    ['King’s', 'kings'],
    ["pupils' work", 'pupils work'],
    ['T.Rowe', 't rowe'],
    ['15billionebp', '15billionebp'],
    ['İstanbul', 'istanbul'],
  ];
  for (const [text, words] of cases) {
    it(`makes ${JSON.stringify(words)} of ${JSON.stringify(text)}`, () => {
      expect(toWords(text).join(' ')).to.equal(words);
    });
  }
});

/** Texts put together by chance, but the same in each run. */
const randomTexts = (count: number) => {
  const pieces = [
    ...['a', 'IT', 'it', "King's", 'é', 'e\u0301', 'ß', '\u{1F600}', '1\u{FE0F}\u{20E3}', '&', ' & ', ' ', '-', '.'],
    ...["'", '’', '(', '[a-z]*', '$&', '\\', '\n', '\u200F', 'مدرسة', 'मुंबई', 'London', 'B&D', '<b>', '\u{20BB7}'],
  ];
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2 ** 31;
    return (seed >> 8) % below;
  };
  const text = () => Array.from({ length: next(12) }, () => pieces[next(pieces.length)]).join('');
  return Array.from({ length: count }, text);
};

describe('findWords', () => {
  it('says where each word stands', () => {
    const text = ' ‘Sainsbury’s’, B&D: e\u0301te\u0301 ';
    const found = findWords(text);
    expect(found.map(({ word }) => word)).to.deep.equal(['sainsburys', 'b', 'and', 'd', 'ete']);
    expect(found.map(({ written }) => written)).to.deep.equal(['Sainsbury’s', 'B', '&', 'D', 'e\u0301te\u0301']);
  });

  it('finds the words that toWords gives, each where it is written', () => {
    for (const text of randomTexts(2000)) {
      const found = findWords(text);
      expect(found.map(({ word }) => word), JSON.stringify(text)).to.deep.equal(toWords(text));
      for (const { written, start } of found) expect(text.startsWith(written, start)).to.equal(true);
    }
  });
});

describe('isOneSlip', () => {
  const slips = ['wandswoth', 'wandswworth', 'wandsworht', 'xandsworth', 'andsworth', 'wandsworths', 'awndsworth'];
  for (const slip of slips) {
    it(`takes ${slip} for wandsworth`, () => {
      expect(isOneSlip(slip, 'wandsworth')).to.equal(true);
      expect(isOneSlip('wandsworth', slip)).to.equal(true);
    });
  }

  for (const other of ['wandsworth', 'wansdwoth', 'wandsw', 'wandsworthian', 'htrowsdnaw', '']) {
    it(`does not take ${JSON.stringify(other)} for a slip in wandsworth`, () => {
      expect(isOneSlip(other, 'wandsworth')).to.equal(false);
      expect(isOneSlip('wandsworth', other)).to.equal(false);
    });
  }

  it('knows every single slip in a borough\'s name', () => {
    for (const { name } of bundledBoroughs) {
      const word = toWords(name).join('');
      for (let at = 0; at < word.length; at++) {
        const slips = [
          word.slice(0, at) + word.slice(at + 1),
          `${word.slice(0, at)}q${word.slice(at)}`,
          `${word.slice(0, at)}q${word.slice(at + 1)}`,
        ];
        const swapped = word.slice(0, at) + (word[at + 1] ?? '') + word[at]! + word.slice(at + 2);
        for (const slip of swapped === word ? slips : [...slips, swapped]) {
          expect(isOneSlip(slip, word), slip).to.equal(true);
        }
      }
    }
  });
});

describe('nearest', () => {
  const names = bundledBoroughs.map(({ name }) => name);
  const cases: readonly (readonly [text: string, name: string | undefined])[] = [
    ['Hamersmith', 'Hammersmith and Fulham'],
    ['hammersmith & fullham', 'Hammersmith and Fulham'],
    ['Fulham', 'Hammersmith and Fulham'],
    ['Kingston', 'Kingston upon Thames'],
    ['towerhamlets', 'Tower Hamlets'],
    ['Towr Hamlet', 'Tower Hamlets'],
    ['Hamlets Tower', 'Tower Hamlets'],
    ['Islignton', 'Islington'],
    ['Wansdwoth', 'Wandsworth'],
    ['Camd', 'Camden'],
    ['BRENT', 'Brent'],
    ['', undefined],
    ['  ?', undefined],
    ['b', undefined],
    ['Birmingham', undefined],
    ['xyzzy', undefined],
  ];
  for (const [text, name] of cases) {
    it(`takes ${JSON.stringify(text)} for ${name ?? 'none'}`, () => {
      expect(nearest(text, names)).to.equal(name);
    });
  }

  it('prefers the nearer and, of two as near, the first', () => {
    expect(nearest('newhan', ['Newhams', 'Newham'])).to.equal('Newham');
    expect(nearest('area', ['Large area', 'Area'])).to.equal('Area');
    expect(nearest('area', ['areas b', 'area a', 'area c'])).to.equal('area a');
  });

  it('knows none of none', () => {
    expect(nearest('Newham', [])).to.equal(undefined);
    expect(nearest('Newham', ['', '?'])).to.equal(undefined);
  });
});

describe('markWords', () => {
  const mark = (text: string, ...words: string[]) =>
    markWords(text, new Set(words)).map((run) => (run.marked ? `[${run.text}]` : run.text)).join('');

  it('leaves a text whole that has nothing to mark', () => {
    expect(markWords('', new Set(['brent']))).to.deep.equal([{ text: '', marked: false }]);
    expect(markWords('Brent', new Set())).to.deep.equal([{ text: 'Brent', marked: false }]);
    expect(markWords('Brent', new Set(['barnet']))).to.deep.equal([{ text: 'Brent', marked: false }]);
    expect(markWords('Brentford', new Set(['brent']))).to.deep.equal([{ text: 'Brentford', marked: false }]);
  });

  const cases: readonly (readonly [text: string, words: string, marked: string])[] = [
    ['Brent', 'brent', '[Brent]'],
    ['(Brent)', 'brent', '([Brent])'],
    ['Brent and Barnet', 'brent barnet', '[Brent] and [Barnet]'],
    ['Brent Barnet', 'brent barnet', '[Brent Barnet]'],
    ['Brent & Barnet', 'brent barnet', '[Brent & Barnet]'],
    ['Brent, Barnet', 'brent barnet', '[Brent], [Barnet]'],
    ['brent BRENT', 'brent', '[brent BRENT]'],
    ['Élève', 'eleve', '[Élève]'],
    ['e\u0301te\u0301!', 'ete', '[e\u0301te\u0301]!'],
    ["the ‘King's’", 'kings', "the ‘[King's]’"],
    ['\u{1F600}Brent\u{1F600}', 'brent', '\u{1F600}[Brent]\u{1F600}'],
    ['في مدرسة لندن', 'مدرسة', 'في [مدرسة] لندن'],
    ['$& [a-z]* (a', 'a', '$& [[a]-z]* ([a]'],
    ['  Brent  ', 'brent', '  [Brent]  '],
    ['Make it IT.', 'it', 'Make it [IT].'],
  ];
  for (const [text, words, marked] of cases) {
    it(`makes ${JSON.stringify(marked)} of ${JSON.stringify(text)}`, () => {
      expect(mark(text, ...words.split(' '))).to.equal(marked);
    });
  }

  it('marks many words as it marks few', () => {
    const many = Array.from({ length: 30 }, (_, number) => `word${number}`);
    expect(mark('Brent, Barnet', 'brent', ...many)).to.equal('[Brent], Barnet');
  });

  it('marks in a text that is very long', () => {
    const text = 'Brent, '.repeat(20_000);
    const runs = markWords(text, new Set(['brent']));
    expect(runs.length).to.equal(40_000);
    expect(runs.map((run) => run.text).join('') === text).to.equal(true);
  });

  it('keeps every text, in runs that take turns and hold the words', () => {
    const words = new Set(['a', 'it', 'kings', 'e', 'london', 'مدرسة', 'd', '1']);
    for (const text of randomTexts(2000)) {
      const runs = markWords(text, words);
      expect(runs.map((run) => run.text).join('')).to.equal(text);
      for (const [index, run] of runs.entries()) {
        const shown = JSON.stringify(text);
        expect(run.text === '' && text !== '', shown).to.equal(false);
        expect(run.marked === runs[index + 1]?.marked, shown).to.equal(false);
        const toMark = (written: string, word: string) => words.has(word) && !/^[Ii]t$/.test(written);
        for (const { written, word } of findWords(run.text)) {
          if (word !== 'and') expect(toMark(written, word), shown).to.equal(run.marked);
        }
      }
    }
  });
});
