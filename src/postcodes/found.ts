/** What a service or a table knows of a postcode, a district or a place. */
export interface Found {
  /** Codes or names of the local authorities in which it lies; none where it is not known. */
  readonly areas: readonly string[];
  /** Whether the postcode is no longer in use. */
  readonly ended?: boolean;
}
