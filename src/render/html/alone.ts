/** A script or a style with the hash that a content security policy calls it by (CSP 3, 2.3.1). */
export type Hashed = { readonly text: string; readonly hash: string };

/** What a page is made of: what it is about in one word, its one block of JSON, and the only script and styles that work on it. */
export type Alone = { readonly subject: 'plan' | 'drift'; readonly holds: unknown; readonly otherwise: string; readonly script: Hashed; readonly styles: readonly Hashed[] };

/** JSON that no HTML parser sees markup in (HTML, 4.12.1.3: restrictions for contents of script elements). */
export const inertJson = (value: unknown): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

// Nothing from outside, no frame, no form: what is not the page's own script or style does not run, whatever the texts hold.
const policyOf = ({ script, styles }: Alone): string => `default-src 'none'; script-src '${script.hash}'; style-src ${styles.map(({ hash }) => `'${hash}'`).join(' ')}; base-uri 'none'; form-action 'none'`;

/** A page that stands alone: everything that a cluster or a file says is in a block of JSON, and is shown as text. */
export const standAlone = (page: Alone): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.subject === 'plan' ? 'Plan' : 'Drift'}</title>
${page.styles.map(({ text }) => `<style>${text}</style>`).join('\n')}
</head>
<body>
<noscript>${page.otherwise}</noscript>
<script type="application/json" id="${page.subject}">${inertJson(page.holds)}</script>
<script>${page.script.text}</script>
</body>
</html>
`;
