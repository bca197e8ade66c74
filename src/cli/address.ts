import type { Command } from 'commander';

/** An address as that of a folder, with a slash at its end. */
export const folderAt = (command: Command, base: string): string => {
  const address = URL.canParse(base) ? new URL(base) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || address.search || address.hash) {
    return command.error(`error: --base "${base}": write the whole address of a folder, such as https://www.example.org/careers/`);
  }
  return address.href.replace(/\/?$/, '/');
};

/** Whether a word is an address and not the path of a file. */
export const isAddress = (word: string): boolean => /^https?:\/\//i.test(word) && URL.canParse(word);
