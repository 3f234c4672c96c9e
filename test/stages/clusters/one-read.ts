import { openClusters } from '#edge/clusters';
import { clientOf, member } from './kube.ts';

// A process of its own that reads once, by the kubeconfig that it is given, and closes nothing.
const client = clientOf(await openClusters().open(member({ by: 'kubeconfig', file: process.argv[2] as string })));
const answer = await client.get('/api');
process.stdout.write(answer.ok ? 'read' : answer.failure.message);
