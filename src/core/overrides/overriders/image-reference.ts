/** A container image, split as distribution/reference v0.6 does; nothing is normalised. */
export type ImageReference = { readonly registry: string; readonly repository: string; readonly tag: string; readonly digest: string };

const PART = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const LABEL = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const DOMAIN = `(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?`;
const TAG = '[\\w][\\w.-]{0,127}';
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';
const REFERENCE = new RegExp(`^((?:${DOMAIN}/)?${PART}(?:/${PART})*)(?::(${TAG}))?(?:@(${DIGEST}))?$`);
const WHOLE_TAG = new RegExp(`^${TAG}$`);
const WHOLE_DIGEST = new RegExp(`^${DIGEST}$`);
const lengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/** Whether a text is a whole tag. */
export const isTag = (text: string): boolean => WHOLE_TAG.test(text);

/** Whether a text is a whole digest. */
export const isDigest = (text: string): boolean => WHOLE_DIGEST.test(text);

const isSound = (digest: string): boolean => {
  const [algorithm = '', hex = ''] = digest.split(':');
  return lengths[algorithm] === hex.length && /^[a-f0-9]+$/.test(hex);
};

/** Splits an image; undefined where it is none. With both a tag and a digest, the digest is dropped, as Karmada drops it. */
export const parseImage = (image: string): ImageReference | undefined => {
  const found = REFERENCE.exec(image);
  const [, name = '', tag = '', digest = ''] = found ?? [];
  if (found === null || name.length > 255 || (digest !== '' && !isSound(digest))) return undefined;
  const slash = name.indexOf('/');
  const first = slash < 0 ? '' : name.slice(0, slash);
  const isHost = first.includes('.') || first.includes(':') || first === 'localhost';
  return { registry: isHost ? first : '', repository: isHost ? name.slice(slash + 1) : name, tag, digest: tag === '' ? digest : '' };
};

/** The image again. */
export const imageText = ({ registry, repository, tag, digest }: ImageReference): string =>
  `${registry === '' ? '' : `${registry}/`}${repository}${tag !== '' ? `:${tag}` : digest !== '' ? `@${digest}` : ''}`;
