// Controls, and the marks that reorder or hide what stands beside them (Unicode TR 36), tag characters among them.
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

// Nearly every text is of these alone, which is found out sooner than that it has none of those.
const PLAIN = /^[ -~]*$/;

const NAMES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '␛' };

const shown = (control: string): string => {
  const code = control.codePointAt(0) ?? 0;
  if (code > 0xffff) return `\\u{${code.toString(16)}}`;
  return NAMES[control] ?? (code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`);
};

/** A text in one line, with every control character visible: what came from a cluster never reaches a terminal raw. */
export const visible = (text: string): string => (PLAIN.test(text) ? text : text.replace(UNSAFE, shown));

/** The same for a text of several lines. */
export const visibleLines = (text: string): readonly string[] => text.split('\n').map(visible);
