import { at, type Draft, fill, listOf, within } from './draft.ts';

const rules = (holder: Draft, name: string): void => {
  for (const rule of listOf(holder, name)) fill(rule, { scope: '*' });
};

const webhook = (draft: Draft): void => {
  fill(draft, { failurePolicy: 'Fail', matchPolicy: 'Equivalent', namespaceSelector: {}, objectSelector: {}, timeoutSeconds: 10 });
  fill(at(draft, 'clientConfig', 'service'), { port: 443 });
  rules(draft, 'rules');
};

/** `SetDefaults_ValidatingWebhook`. */
export const validatingWebhooks = (draft: Draft): void => listOf(draft, 'webhooks').forEach(webhook);

/** `SetDefaults_MutatingWebhook`. */
export const mutatingWebhooks = (draft: Draft): void => {
  for (const one of listOf(draft, 'webhooks')) {
    webhook(one);
    fill(one, { reinvocationPolicy: 'Never' });
  }
};

const matchResources = (resources: Draft | undefined): void => {
  if (resources === undefined) return;
  fill(resources, { matchPolicy: 'Equivalent', namespaceSelector: {}, objectSelector: {} });
  rules(resources, 'resourceRules');
  rules(resources, 'excludeResourceRules');
};

/** `SetDefaults_ValidatingAdmissionPolicySpec`. */
export const validatingAdmissionPolicy = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  fill(spec, { failurePolicy: 'Fail' });
  matchResources(at(spec, 'matchConstraints'));
};

/** `SetDefaults_MatchResources` of a binding. */
export const validatingAdmissionPolicyBinding = (draft: Draft): void => matchResources(at(draft, 'spec', 'matchResources'));

/** `SetDefaults_FlowSchemaSpec`. */
export const flowSchema = (draft: Draft): void => {
  within(draft, 'spec')['matchingPrecedence'] ||= 1000;
};

/** `SetDefaults_LimitedPriorityLevelConfiguration`, `SetDefaults_ExemptPriorityLevelConfiguration` and `SetDefaults_QueuingConfiguration`. */
export const priorityLevelConfiguration = (draft: Draft): void => {
  const spec = within(draft, 'spec');
  fill(at(spec, 'limited'), { nominalConcurrencyShares: 30, lendablePercent: 0 });
  fill(at(spec, 'exempt'), { nominalConcurrencyShares: 0, lendablePercent: 0 });
  const queuing = at(spec, 'limited', 'limitResponse', 'queuing');
  for (const [name, usual] of Object.entries({ queues: 64, handSize: 8, queueLengthLimit: 50 })) if (queuing) queuing[name] ||= usual;
};

const deviceRequest = (request: Draft | undefined): void => {
  if (request === undefined) return;
  fill(request, { allocationMode: 'ExactCount' });
  if (request['allocationMode'] === 'ExactCount') fill(request, { count: 1 });
  for (const toleration of listOf(request, 'tolerations')) fill(toleration, { operator: 'Equal' });
};

const claimSpec = (spec: Draft | undefined): void => {
  const devices = at(spec, 'devices');
  if (devices) devices['requests'] ??= null;
  for (const request of listOf(devices, 'requests')) {
    deviceRequest(at(request, 'exactly'));
    listOf(request, 'firstAvailable').forEach(deviceRequest);
  }
};

/** `SetDefaults_ExactDeviceRequest` and `SetDefaults_DeviceSubRequest` of a claim. */
export const resourceClaim = (draft: Draft): void => claimSpec(at(draft, 'spec'));

/** The same of a claim's template. */
export const resourceClaimTemplate = (draft: Draft): void => claimSpec(at(draft, 'spec', 'spec'));
