// What people and scripts read: values as text, tables, JSON or YAML.
// Comes in: any value of the model, the time, a width, a style. Goes out: text that ends with a newline.
// Never: prints, asks what time it is or whether there is a terminal, or decides anything about clusters or objects.
// Fixtures: test/stages/render has its goldens inline; whole plans are in plans/.
export { ageOf, ageText } from './age.ts';
export { type ChangeClass, changeClasses, type ObjectChange, type Variant } from './change-classes.ts';
export type { ClusterRow } from './clusters-table.ts';
export { codesText, explainText, nearestCode } from './explain-text.ts';
export { answers, type FieldOrigin, type FieldQuestion, fieldOrigins } from './field-origins.ts';
export type { Frame, View } from './frame.ts';
export type { DriftPage } from './html/drift-page.ts';
export type { Report } from './html/report.ts';
export { jsonText } from './json-text.ts';
export { views } from './registry.ts';
export { visible } from './sanitize.ts';
export { type Outlier, outliersOf } from './outlier.ts';
export { type Paint, type Style, styleOf } from './style.ts';
export { type Cell, table } from './table.ts';
export { yamlText } from './yaml-text.ts';
