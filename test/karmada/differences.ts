const versions = 'Karmada sees an object in the version that the API server prefers, whatever version it was written in; fleet goes by the version that is written';

const wholeUpdates = 'Karmada replaces whole objects, and fields that somebody else set are gone; fleet applies its own fields and leaves those of others';

/** Worlds in which fleet and Karmada v1.16.0 leave different objects in the members, with the reason. One that agrees again fails. */
export const knownDifferences: Readonly<Record<string, string>> = {
  'account-updated': 'Karmada keeps every pull secret that a live ServiceAccount names, also those that it wrote itself and that the template no longer has; fleet takes back what it wrote',
  'affinity-one-of-its-zones': 'before v1.18 every zone of a cluster had to be among the values; since then, and in fleet, any one of them is enough',
  'conflict-overwrite': wholeUpdates,
  'foreign-fields': wholeUpdates,
  'version-converted': versions,
  'version-not-preferred': versions,
};
