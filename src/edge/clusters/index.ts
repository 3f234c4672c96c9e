// Clients for member clusters: three verbs over one connection pool each; kubeconfig and credentials are read here and nowhere else.
// Comes in: how a member cluster is reached. Goes out: a ClusterClient, or a Failure that names file and context; answers as data.
// Never: knows a kind, decides on an answer, takes an unclean answer for an empty one, logs a body.
// Fixtures: fixtures/tls, and the scripted servers of test/support/faulty-server.ts.
export { environmentProxy } from './environment-proxy.ts';
export { openClusters, type ClustersOptions } from './open-clusters.ts';
