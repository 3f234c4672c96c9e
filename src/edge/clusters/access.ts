import type { Answer } from '#core/model';

/** Header names in lower case. A list is sent as several lines. */
export type Headers = Readonly<Record<string, string | readonly string[]>>;

/** Certificates and names for the TLS handshake; all PEM. */
export type TlsOptions = {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  readonly servername?: string;
  readonly rejectUnauthorized?: false;
};

/** Who one is to an API server: headers for each request, and perhaps a client certificate. */
export type Credential = {
  /** Never gives `rejected` again, an `authorization` that the server did not accept, if it can come by another one. */
  readonly headers: (rejected?: string) => Promise<Answer<Headers>>;
  /** Whether it can. */
  readonly renews: boolean;
  readonly tls?: Pick<TlsOptions, 'cert' | 'key'>;
};

/** How to reach one API server: what a kubeconfig's context, or a service account, comes down to. */
export type Access = {
  /** Where it was written, for messages: `context "east" of kube.yaml`. */
  readonly from: string;
  readonly server: URL;
  readonly tls: TlsOptions;
  readonly credential: Credential;
  /** `http://`, `https://` or `socks5://`. */
  readonly proxy?: string;
  readonly gzip: boolean;
};
