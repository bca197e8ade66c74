/** What the build of the site puts in; see scripts/build-site.mjs. */

declare module 'release' {
  /** The version of the library. */
  export const version: string;
  /** The `integrity` of each built file, by its name. */
  export const integrity: Readonly<Record<string, string>>;
}

declare module 'release-files' {
  /** The built files themselves, by their name. */
  export const files: Readonly<Record<string, string>>;
}
