/** A page's own script and style, with the hashes that its policy names, and what stands there where no script runs. */
export type PageParts = { readonly title: string; readonly script: string; readonly scriptHash: string; readonly style: string; readonly styleHash: string; readonly instead: string };

// Nothing from outside, no frame, no form: what is not the page's own script or style does not run, whatever the texts hold.
const policyOf = ({ scriptHash, styleHash }: PageParts): string => `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

/** JSON that no HTML parser sees markup in (HTML, 4.12.1.3: restrictions for contents of script elements). */
export const inertJson = (value: unknown): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One page that stands alone: everything that a cluster or a file says is in a block of JSON, and is shown as text. */
export const pageAround = (parts: PageParts, report: unknown): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(parts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${parts.title}</title>
<style>${parts.style}</style>
</head>
<body>
<noscript>${parts.instead}</noscript>
<script type="application/json" id="report">${inertJson(report)}</script>
<script>${parts.script}</script>
</body>
</html>
`;
