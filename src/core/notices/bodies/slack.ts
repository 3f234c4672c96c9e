import type { JsonObject } from '#core/model';
import { linesOf, type Notice } from '../notice.ts';

const LONGEST = 2_900;
const HEADLINE = 150;

// Slack's three: with < escaped no mention, no channel and no link begins (docs: "Escaping text").
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

// A backtick would end the block, in which nothing is marked up.
const blockOf = (lines: readonly string[]): string => {
  const fitting: string[] = [];
  let length = 0;
  for (const line of lines.map((one) => escaped(one.replaceAll('`', "'")))) {
    length += line.length + 1;
    if (length > LONGEST) return ['```', ...fitting, '…', '```'].join('\n');
    fitting.push(line);
  }
  return ['```', ...fitting, '```'].join('\n');
};

const section = (text: string): JsonObject => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });

/** A message for an incoming webhook of Slack, within its limits for blocks (150 characters of a header, 3,000 of a section). Nobody is mentioned, and nothing becomes a link. */
export const slackBody = (notice: Notice): JsonObject => {
  const lines = linesOf(notice);
  return {
    text: escaped(notice.title),
    link_names: false,
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: notice.title.slice(0, HEADLINE), emoji: false } },
      ...(lines.length === 0 ? [] : [section(blockOf(lines))]),
      section(`All of it: \`${notice.look}\``),
    ],
  };
};
