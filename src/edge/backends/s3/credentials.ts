import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Answer, answered, failed } from '#core/model';

/** What requests are signed with. */
export type Credentials = { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string };

type Env = Readonly<Record<string, string | undefined>>;

const none = (says: string): Answer<never> => failed({ kind: 'credentials', message: says });

const credentialsOf = (id: string | undefined, secret: string | undefined, token: string | undefined): Credentials | undefined =>
  id && secret ? { accessKeyId: id, secretAccessKey: secret, ...(token ? { sessionToken: token } : {}) } : undefined;

/** The members of one section of an INI file as the AWS tools write it. */
export const sectionOf = (text: string, wanted: string): Readonly<Record<string, string>> => {
  const members: Record<string, string> = {};
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    const head = /^\s*\[\s*(?:profile\s+)?([^\]]+?)\s*\]/.exec(line);
    if (head) section = head[1] ?? '';
    const member = /^\s*([\w-]+)\s*=\s*(.*?)\s*$/.exec(line);
    if (member?.[1] !== undefined && section === wanted) members[member[1].toLowerCase()] = member[2] ?? '';
  }
  return members;
};

const fromFile = async (env: Env): Promise<Answer<Credentials>> => {
  const profile = env['AWS_PROFILE'] || 'default';
  const home = env['HOME'] ?? env['USERPROFILE'];
  const file = env['AWS_SHARED_CREDENTIALS_FILE'] || (home === undefined ? undefined : join(home, '.aws', 'credentials'));
  if (file === undefined) return none('there are no credentials in the environment');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return none(`there are no credentials: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set, and ${file} cannot be read`);
  const found = sectionOf(text, profile);
  const own = credentialsOf(found['aws_access_key_id'], found['aws_secret_access_key'], found['aws_session_token']);
  return own === undefined ? none(`the profile "${profile}" of ${file} has no access key`) : answered(own);
};

/** Credentials as they are now: of the environment, else of the shared credentials file, which others may renew while fleet runs. */
export const credentialsIn = async (env: Env): Promise<Answer<Credentials>> => {
  const own = credentialsOf(env['AWS_ACCESS_KEY_ID'], env['AWS_SECRET_ACCESS_KEY'], env['AWS_SESSION_TOKEN']);
  return own === undefined ? fromFile(env) : answered(own);
};
