import type { Plan } from '#core/model';
import type { View } from '../frame.ts';
import { styleOf } from '../style.ts';
import { script, scriptHash, style, styleHash } from './page.generated.ts';
import { reportOf } from './report.ts';

// Nothing from outside, no frame, no form: what is not the page's own script or style does not run, whatever the texts hold.
const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;

/** JSON that no HTML parser sees markup in (HTML, 4.12.1.3: restrictions for contents of script elements). */
export const inertJson = (value: unknown): string => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A plan as one page that stands alone: everything that a cluster or a file says is in a block of JSON, and is shown as text. */
export const planHtml: View<Plan> = (plan, frame) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Plan</title>
<style>${style}</style>
</head>
<body>
<noscript>This page shows a plan with a script of its own; the same plan as text: fleet show FILE</noscript>
<script type="application/json" id="plan">${inertJson(reportOf(plan, { ...frame, colour: styleOf(0) }))}</script>
<script>${script}</script>
</body>
</html>
`;
