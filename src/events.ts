import type { AnyDirectory } from './directory/directory.js';
import type { Cluster, Filter, LoadFailure } from './directory/types.js';

/** A person is about to change what is shown; `preventDefault()` keeps things as they are. */
export class BeforeFilterChangeEvent extends Event {
  static readonly type = 'before-filter-change';
  readonly previous: Filter;
  readonly next: Filter;

  constructor(previous: Filter, next: Filter) {
    super(BeforeFilterChangeEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.previous = previous;
    this.next = next;
  }
}

/** A person has changed what is shown, and the page shows it. */
export class FilterChangeEvent extends Event {
  static readonly type = 'filter-change';
  readonly filter: Filter;
  /** How many clusters the filter finds; 0 also where that could not be had. */
  readonly total: number;

  constructor(filter: Filter, total: number) {
    super(FilterChangeEvent.type, { bubbles: true, composed: true });
    this.filter = filter;
    this.total = total;
  }
}

/** A person, or the browser for them, has unfolded or folded a card. */
export class ClusterToggleEvent extends Event {
  static readonly type = 'cluster-toggle';
  readonly cluster: Cluster;
  readonly open: boolean;

  constructor(cluster: Cluster, open: boolean) {
    super(ClusterToggleEvent.type, { bubbles: true, composed: true });
    this.cluster = cluster;
    this.open = open;
  }
}

/** A person has selected a cluster to compare, or taken one out, and the page shows it. */
export class SelectionChangeEvent extends Event {
  static readonly type = 'selection-change';
  /** Ids of the clusters to compare. */
  readonly selection: readonly string[];

  constructor(selection: readonly string[]) {
    super(SelectionChangeEvent.type, { bubbles: true, composed: true });
    this.selection = selection;
  }
}

/** The directory that `src` names is there, and the page shows it. */
export class DirectoryLoadEvent extends Event {
  static readonly type = 'directory-load';
  readonly directory: AnyDirectory;

  constructor(directory: AnyDirectory) {
    super(DirectoryLoadEvent.type, { bubbles: true, composed: true });
    this.directory = directory;
  }
}

/** The directory that `src` names could not be had. */
export class DirectoryErrorEvent extends Event {
  static readonly type = 'directory-error';
  /** Why; its message continues the address. It has no reason where what loads sources could not be loaded itself. */
  readonly error: Error & { readonly reason?: LoadFailure };
  /** The address asked for, as it was written. */
  readonly source: string;

  constructor(error: Error, source: string) {
    super(DirectoryErrorEvent.type, { bubbles: true, composed: true });
    this.error = error;
    this.source = source;
  }
}

declare global {
  // Of documents, windows and elements alike.
  interface GlobalEventHandlersEventMap {
    'before-filter-change': BeforeFilterChangeEvent;
    'filter-change': FilterChangeEvent;
    'cluster-toggle': ClusterToggleEvent;
    'selection-change': SelectionChangeEvent;
    'directory-load': DirectoryLoadEvent;
    'directory-error': DirectoryErrorEvent;
  }
}
