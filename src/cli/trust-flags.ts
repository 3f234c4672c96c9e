import { Flags } from '@oclif/core';
import type { Trust } from '#actions';

/** What must be beside a saved plan before it is applied. */
export const trustFlags = {
  'require-signature': Flags.string({ helpValue: 'FILE', env: 'FLEET_REQUIRE_SIGNATURE', description: 'take only a plan that is signed with this public key (`fleet plan sign`)' }),
  'require-approvals': Flags.integer({ min: 1, helpValue: 'COUNT', env: 'FLEET_REQUIRE_APPROVALS', description: 'take only a plan that so many of --approvers have approved (`fleet approve`)' }),
  approvers: Flags.string({ helpValue: 'FILE', env: 'FLEET_APPROVERS', description: 'who may approve: lines of a name and an ed25519 public key' }),
};

type TrustValues = { readonly 'require-signature'?: string | undefined; readonly 'require-approvals'?: number | undefined; readonly approvers?: string | undefined };

/** What the flags ask of a plan, or in words why they cannot be meant so. */
export const trustOf = (flags: TrustValues, plan: string | undefined): Trust | string => {
  const { 'require-signature': signedBy, 'require-approvals': least, approvers } = flags;
  if (least === undefined && signedBy === undefined) return {};
  if (plan === undefined) return 'a plan that is made on the spot has no signature and no approvals; save it first with:\n    fleet plan --out plan.json';
  if (least !== undefined && approvers === undefined) return '--require-approvals needs --approvers, a file that says who may approve';
  return { ...(signedBy === undefined ? {} : { signedBy }), ...(least === undefined || approvers === undefined ? {} : { approvals: { least, approvers } }) };
};
