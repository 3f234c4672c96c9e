import type { Family } from '../row.ts';

/** What keeps fleet from a member cluster; one row for each kind of failure that the edge knows. */
export const clusters = {
  FLT5001: {
    severity: 'error',
    summary: 'Connection refused',
    explain:
      'The address of the API server is known, and nothing listens there, or no route leads there. The cluster is down, its address changed, or a VPN is not up. Nothing is planned for a cluster that does not ' +
      'answer, and nothing is ever deleted because of it; the others are planned as usual.',
  },
  FLT5002: {
    severity: 'error',
    summary: 'Cluster does not answer in time',
    explain:
      'The API server took the connection too slowly (5 s), did not begin its answer (30 s), or stopped in the middle of it (30 s). It is overloaded, or a firewall drops packets. An answer that did not come whole ' +
      'is no answer: it says nothing about what is there.',
  },
  FLT5003: {
    severity: 'error',
    summary: 'Connection broke off',
    explain:
      'The connection to the API server ended before the answer was complete. Reads are tried once more; a write is not, because nobody knows whether it happened: the journal keeps it in doubt, and the next plan looks. ' +
      'A load balancer with a short idle time is a common cause.',
  },
  FLT5004: {
    severity: 'error',
    summary: 'Host name is not known',
    explain:
      'The name of the API server in the kubeconfig cannot be looked up. It is mistyped, the cluster is gone, or the name is known in another network only (a VPN).',
  },
  FLT5005: {
    severity: 'error',
    summary: 'TLS handshake failed',
    explain:
      'The certificate of the API server is not signed by the authority in the kubeconfig, is for another name, has expired, or the server does not speak TLS on this port. fleet sends nothing to a server that it cannot ' +
      'be sure of. Fetch a fresh kubeconfig; compare `kubectl --kubeconfig F --context C version`.',
  },
  FLT5006: {
    severity: 'error',
    summary: 'Kubeconfig cannot be used',
    explain:
      'The file is not there or is no kubeconfig, the context is not in it (those that are, are listed), a certificate or token file that it names is missing, or its credential plugin failed. Paths in a kubeconfig are relative ' +
      'to its own folder. The message names file and context.',
  },
  FLT5007: {
    severity: 'error',
    summary: 'Credentials were not accepted',
    explain:
      'The API server answered 401: the token has expired, the certificate is of another authority, or the user was removed. Tokens from files and plugins were renewed once before this was said. Log in again, then repeat the command.',
  },
  FLT5008: {
    severity: 'error',
    summary: 'Access is forbidden',
    explain:
      'The user is known and may not do this. A plan needs get and list on the kinds it manages, and get on namespaces; where a whole cluster may not be listed, single namespaces are. What may not be read is unknown, never absent. ' +
      'An apply needs patch, and delete where it deletes. Ask for the right, or narrow what is asked with --target.',
  },
  FLT5009: {
    severity: 'error',
    summary: 'Server asks for patience',
    explain:
      'The API server answered 429 and went on doing so after fleet waited as long as it was told, three times. It protects itself: too many clients ask too much. Try again later, or lower spec.apply.concurrency.',
  },
  FLT5010: {
    severity: 'error',
    summary: 'Server failed',
    explain:
      'The API server answered with 500 or above. What it says is shown; for Secrets it is not, as it could quote a value. Such an answer is not tried again by itself: API servers also use 500 for objects that do not fit their schema.',
  },
  FLT5011: {
    severity: 'error',
    summary: 'Answer is not from Kubernetes',
    explain:
      'Something answered that is not an API server: a login page, a proxy, a load balancer without a cluster behind it. A 404 from there does not mean that an object is missing, and is not taken for that. ' +
      'Check the server address in the kubeconfig and what stands between.',
  },
  FLT5012: {
    severity: 'error',
    summary: 'Request was not valid',
    explain:
      'The API server understood the request and refused what it says: a field that does not exist, a value that is not allowed, a policy of the cluster. Its own words say which. Correct the template or the policy.',
  },
  FLT5013: {
    severity: 'error',
    summary: 'Object was in the way',
    explain:
      'The object was changed, made or taken over between looking and writing, or other field managers own the fields. Nothing was overwritten. Plan again: the new plan shows what is there, and who owns the fields.',
  },
  FLT5014: {
    severity: 'error',
    summary: 'Object or list is gone',
    explain:
      'What was asked for is not there any more: the object was deleted, or the pages of a long list expired twice while they were read. Nothing is concluded from a list that did not end. Try again.',
  },
  FLT5015: {
    severity: 'error',
    summary: 'Request was given up',
    explain: 'fleet was told to stop while the request was under way. Whether it took effect is found out by the next plan.',
  },
} as const satisfies Family;
