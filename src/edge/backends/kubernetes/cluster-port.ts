import { type Answer, type ApiAnswer, type ApiRequest, type ClusterClient, failed, type JsonObject } from '#core/model';

/** The two verbs that a state needs, and a listing of names; the connection is made at the first of them. */
export type Host = {
  readonly get: (path: string) => Promise<Answer<JsonObject | undefined>>;
  readonly send: (request: ApiRequest) => Promise<Answer<ApiAnswer>>;
  readonly labelled: (path: string, labelSelector: string) => Promise<Answer<readonly JsonObject[]>>;
};

/** The host cluster by a way to open it; a way that failed is tried again at the next call. */
export const hostOf = (open: () => Promise<Answer<ClusterClient>>): Host => {
  let opened: Promise<Answer<ClusterClient>> | undefined;
  const client = async (): Promise<Answer<ClusterClient>> => {
    opened ??= open();
    const answer = await opened;
    if (!answer.ok) opened = undefined;
    return answer;
  };
  return {
    get: async (path) => {
      const through = await client();
      const answer = through.ok ? await through.value.get(path) : through;
      return !answer.ok && answer.failure.kind === 'absent' ? { ok: true, value: undefined } : answer;
    },
    send: async (request) => {
      const through = await client();
      const answer = through.ok ? await through.value.send(request) : through;
      // What is to be written over and is not there any more was removed in between.
      return !answer.ok && answer.failure.kind === 'absent' && request.method === 'PUT' ? failed({ ...answer.failure, kind: 'conflict' }) : answer;
    },
    labelled: async (path, labelSelector) => {
      const through = await client();
      return through.ok ? through.value.list({ path, labelSelector, metadataOnly: true }) : through;
    },
  };
};
