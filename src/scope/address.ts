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
  let wanted: string | undefined;
  let following = false;

  const tryReveal = async () => {
    const clusterId = wanted;
    if (clusterId === undefined) return;
    if ((await reveal(clusterId, members)) && wanted === clusterId) wanted = undefined;
  };

  const onHashChange = () => {
    wanted = clusterInAddress(document);
    void tryReveal();
  };

  return {
    memberEntered(member: Member) {
      if (!following) {
        following = true;
        window?.addEventListener('hashchange', onHashChange);
        wanted = clusterInAddress(document);
      }
      if (wanted !== undefined) void member.updateComplete.then(tryReveal);
    },
    lastMemberLeft() {
      following = false;
      wanted = undefined;
      window?.removeEventListener('hashchange', onHashChange);
    },
  };
};
