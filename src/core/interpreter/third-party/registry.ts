import type { Rules } from '../rules.ts';
import { flink } from './flink.ts';
import { flux } from './flux.ts';
import { kruise } from './kruise.ts';
import { kubeflow } from './kubeflow.ts';
import { kyverno } from './kyverno.ts';
import { ray } from './ray.ts';
import { spark } from './spark.ts';
import { volcano } from './volcano.ts';
import { workflow } from './workflow.ts';

/** The kinds of others that Karmada ships rules for. */
export const thirdParty: Rules = { ...kruise, ...flux, ...ray, ...kubeflow, ...spark, ...volcano, ...workflow, ...flink, ...kyverno };
