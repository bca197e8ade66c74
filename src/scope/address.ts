import type { Member } from './scope.js';

const prefix = '#cluster-';

const clusterInAddress = (document: Document): string | undefined => {
  const hash = document.defaultView?.location.hash ?? '';
  if (!hash.startsWith(prefix)) return undefined;
  // An element of the page with that id is where the browser goes by itself.
  return document.getElementById(hash.slice(1)) ? undefined : hash.slice(prefix.length);
};

const reveal = async (clusterId: string, members: Iterable<Member>) => {
  const candidates = [...members];
  for (const clearing of [false, true]) {
    for (const member of candidates) {
      if (await member.reveal?.(clusterId, { clearing })) return true;
    }
  }
  return false;
};

/**
 * Shows the cluster that the page's address names (`#cluster-pan-out`), once one of the members can:
 * at the start, whenever it appears, and at each change of the address.
 */
export const followAddress = (document: Document, members: ReadonlySet<Member>) => {
  const window = document.defaultView;
  let seen: string | undefined;
  let wanted: string | undefined;

  const look = () => {
    seen = window?.location.hash;
    wanted = clusterInAddress(document);
  };

  const tryReveal = async () => {
    const clusterId = wanted;
    if (clusterId === undefined) return;
    if ((await reveal(clusterId, members)) && wanted === clusterId) wanted = undefined;
  };

  const onHashChange = () => {
    look();
    void tryReveal();
  };

  return {
    memberEntered(member: Member) {
      window?.addEventListener('hashchange', onHashChange);
      // A site that swaps its pages by script changes the address without that event.
      if (window?.location.hash !== seen) look();
      if (wanted !== undefined) void member.updateComplete.then(tryReveal);
    },
    lastMemberLeft() {
      seen = undefined;
      wanted = undefined;
      window?.removeEventListener('hashchange', onHashChange);
    },
  };
};
