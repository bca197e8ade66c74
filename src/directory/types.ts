/**
 * The shapes of a directory: plain, frozen data that the browser, Node and the tests share.
 * `data/directory.schema.json` describes the same shapes for people who edit the data; a test holds the two together.
 * What is unknown is absent: an optional property that is missing means "not stated", never "none".
 */

/** One entry of a taxonomy, as in Open Referral UK: an id that is safe in an address, and the words shown for it. */
export interface Term {
  /** A slug: lower case, digits and hyphens. */
  readonly id: string;
  readonly name: string;
  /** Other words that people use for it; found by the search, never shown. */
  readonly aliases?: readonly string[];
}

/** The taxonomies by which clusters are told apart; each is also a facet of the filter. */
export type Taxonomy = 'kind' | 'sector' | 'learners' | 'lead' | 'offers';

/** What a filter can restrict, apart from free text. */
export type Facet = 'borough' | Taxonomy;

/** Wording for a number of member institutions, by Unicode CLDR plural category. */
export interface MemberKind {
  readonly id: string;
  readonly one: string;
  readonly other: string;
}

/** A stated number of one kind of member, and how many of those are of a narrower kind. */
export interface MemberCount {
  /** The `id` of a {@link MemberKind}. */
  readonly kind: string;
  readonly count: number;
  readonly including?: readonly MemberCount[];
}

export interface Members {
  /** Memberships, not distinct schools: one school may belong to several clusters. */
  readonly total: number;
  readonly breakdown: readonly MemberCount[];
}

/** An employer or other partner that the source names. */
export interface Employer {
  /** The usual spelling. */
  readonly name: string;
  /** The spelling in the source, where it differs. */
  readonly publishedAs?: string;
  /** `"employer"` unless stated otherwise. */
  readonly type?: 'higher-education';
  /** Others that work through this one. */
  readonly with?: readonly string[];
}

export interface Employers {
  /** The number that is exceeded, where the source says no more: 70 for "more than 70". */
  readonly moreThan?: number;
  readonly named: readonly Employer[];
}

/** Numbers of pilots, which some clusters state together: never add them up across clusters. */
export interface Pilots {
  /** What is counted, in the plural: "employer-based activities". */
  readonly what: string;
  readonly piloted: number;
  readonly underWay?: number;
}

export interface Award {
  readonly name: string;
  /** How far the members have come, in a sentence. */
  readonly progress: string;
  /** The stages that all members have completed. */
  readonly stagesCompleted?: readonly number[];
  /** The stage being worked on. */
  readonly stage?: number;
}

export interface Contact {
  readonly name: string;
}

export interface Cluster {
  /** A slug, unique in its directory. */
  readonly id: string;
  readonly name: string;
  /** Whether the source prints this name or it was derived from the boroughs served. */
  readonly nameSource: 'stated' | 'derived';
  /** A term of the `kind` taxonomy. */
  readonly kind: string;
  readonly summary: string;
  /** A term of the `lead` taxonomy. */
  readonly lead: string;
  /** Organisations that work with the lead, by name. */
  readonly partners?: readonly string[];
  /** Office for National Statistics codes (E09…) of the boroughs served, or the codes of a directory's own areas. */
  readonly boroughs: readonly string[];
  /** What the source calls these boroughs together. */
  readonly areaName?: string;
  /** A term of the `sector` taxonomy. */
  readonly sector?: string;
  /** Terms of the `learners` taxonomy. */
  readonly learners?: readonly string[];
  readonly members?: Members;
  readonly pilots?: Pilots;
  /** Terms of the `offers` taxonomy. */
  readonly offers: readonly string[];
  /** What it does beyond the terms in `offers`, a short phrase each. */
  readonly activities?: readonly string[];
  readonly aims?: readonly string[];
  readonly employers?: Employers;
  readonly award?: Award;
  /** Absolute http(s) addresses. */
  readonly websites?: readonly string[];
  readonly contacts?: readonly Contact[];
}

/** Column and row of a place on a grid. */
export type Cell = readonly [column: number, row: number];

/**
 * One of London's 33 local authorities (32 boroughs and the City of London), or an area that a directory from
 * elsewhere brings.
 */
export interface Borough {
  /** Office for National Statistics code, E09000001 to E09000033 in London; a slug where an area has none. */
  readonly code: string;
  readonly name: string;
  readonly slug: string;
  /** A short form of its own, of three letters; like the cells, what is known of London's boroughs by their codes. */
  readonly abbreviation?: string;
  /** The council's formal name. */
  readonly authority: string;
  /** What people also type for it; an initialism such as LBB may belong to several. */
  readonly aliases: readonly string[];
  /** Codes of the boroughs that share a border on land. */
  readonly neighbours: readonly string[];
  /** Codes of the boroughs on the other bank. */
  readonly acrossTheThames: readonly string[];
  /** Column and row on a grid of pointy-top hexagons, odd rows half a column to the right. */
  readonly hex?: Cell;
  /** Column and row on a grid of squares. */
  readonly square?: Cell;
  /** Latitude and longitude in degrees (WGS 84) of a point well inside; both Infinity where nobody has told. */
  readonly labelPoint: readonly [latitude: number, longitude: number];
}

export interface Source {
  readonly name: string;
  readonly url: string;
}

export interface Licence {
  readonly name: string;
  readonly url: string;
  /** Statements to print wherever the data is shown. */
  readonly attribution: readonly string[];
}

/** Whether what a directory describes still runs, so that an old one never looks current. */
export interface Status {
  readonly code: 'current' | 'ended';
  /** What a visitor should know about it, one or two sentences. */
  readonly text: string;
}

/** The records of a directory with what says where they come from. */
export interface DirectoryData {
  readonly title: string;
  readonly source: Source;
  readonly licence: Licence;
  /** ISO 8601 date of the information; null when unknown. */
  readonly asOf: string | null;
  readonly status: Status;
  readonly taxonomies: Readonly<Record<Taxonomy, readonly Term[]>>;
  readonly memberKinds: readonly MemberKind[];
  readonly clusters: readonly Cluster[];
}

/**
 * Which clusters are asked for. Several values of one facet widen the choice, several facets narrow it;
 * an empty list or text restricts nothing.
 */
export interface Filter extends Readonly<Record<Facet, readonly string[]>> {
  /** Ids of clusters, to show no others. */
  readonly only: readonly string[];
  readonly text: string;
}

export type Sort = 'name' | 'members' | 'distance';

/** How clusters are shown: as cards, as rows that unfold, or as a table. */
export type View = 'cards' | 'compact' | 'table';

export interface Query {
  readonly filter: Filter;
  /** Without it: best match first while there is text, else the directory's own order by name. */
  readonly sort?: Sort | undefined;
  /** The other way round; what is not known stays last. */
  readonly reverse?: boolean;
  /** How many of the first results to leave out. */
  readonly offset?: number;
  /** How many results at the most; all when absent. */
  readonly limit?: number;
  /** Leaves people's names out of what the text is looked for in. */
  readonly hideContacts?: boolean;
}

/** For each facet, how many clusters each value would give with the rest of the filter as it is. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export interface Result {
  readonly items: readonly Cluster[];
  readonly total: number;
  readonly counts: Counts;
  /** The words of the directory that the text matched, for marking; undefined where there is no text. */
  readonly words?: ReadonlySet<string> | undefined;
  /** What has to be chosen first, where a directory is split by it: there are no items until then. */
  readonly asks?: Facet | undefined;
}

/** Why an address gives no directory. */
export type LoadFailure =
  | 'not-found'
  | 'server'
  | 'timeout'
  | 'blocked'
  | 'too-large'
  | 'not-a-directory'
  | 'empty'
  | 'cut-off';

/**
 * How a directory that is not in memory finds what a query finds: a value where it knows the answer by now, else a
 * promise of it, which is rejected with an `Error` that says what is wrong, or with the reason of an aborted `signal`.
 */
export type Ask = (query: Query, options?: { readonly signal?: AbortSignal | undefined }) => Result | Promise<Result>;
