import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The Chromium of this machine; undefined where it has none. */
export const executable = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));

/** Where screenshots are put: never into the tree. */
export const screenshots = join(tmpdir(), 'fleet-screenshots');

/** A page that was opened, and everything that went wrong or was asked for while it was. */
export type Opened = { readonly page: Page; readonly complaints: readonly string[]; readonly requests: readonly string[] };

/** A browser that opens texts as pages from files of their own, and forgets everything at its end. */
export type Reader = { readonly open: (html: string) => Promise<Opened>; readonly close: () => Promise<void> };

const watched = (page: Page): Pick<Opened, 'complaints' | 'requests'> => {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => requests.push(request.url()));
  return { complaints, requests };
};

/** Starts the Chromium of this machine. */
export const openReader = async (): Promise<Reader> => {
  const folder = mkdtempSync(join(tmpdir(), 'fleet-pages-'));
  mkdirSync(screenshots, { recursive: true });
  const browser: Browser = await chromium.launch({ executablePath: executable ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  let count = 0;
  return {
    open: async (html) => {
      const file = join(folder, `${count++}.html`);
      writeFileSync(file, html);
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const seen = watched(page);
      await page.goto(pathToFileURL(file).href);
      await page.waitForSelector('html[data-ready]', { timeout: 15_000, state: 'attached' });
      return { page, ...seen };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
