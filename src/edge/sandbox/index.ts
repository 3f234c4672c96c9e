// Embedded member clusters: Kubernetes API servers in this process, for demos, worlds and tests, which say that they are sandboxes.
// Comes in: a name, a folder, a pace, faults. Goes out: a server's address and credentials, a kubeconfig, the requests it saw.
// Never: runs a container, reaches beyond 127.0.0.1, or claims to be a real cluster.
// Fixtures: fixtures/contract/ (the recorded answers of a real API server), src/edge/sandbox/schemas/.
export { CONTROLLER } from './controller/hands.ts';
export type { SandboxClock, SandboxIds } from './cluster.ts';
export type { FaultAnswer, FaultedCall } from './http/faults.ts';
export { shippedDocument } from './discovery/shipped.ts';
export { kubeconfigFor } from './kubeconfig.ts';
export { type LoggedRequest, type Sandbox, type SandboxOptions, type SandboxUser, startSandbox } from './sandbox.ts';
export { type Running, sandboxDown, sandboxRunning, sandboxUp } from './runner/control.ts';
export { serveSandbox } from './runner/serve.ts';
export { defaultVersion } from './world.ts';
