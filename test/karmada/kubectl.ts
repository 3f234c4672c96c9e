import { spawn } from 'node:child_process';

/** Runs kubectl on one context of a kubeconfig; what it prints comes back, and what it complains of is thrown. */
export type Kubectl = (args: readonly string[], stdin?: string) => Promise<string>;

/** kubectl for one context of a kubeconfig. */
export const kubectlFor =
  (kubeconfig: string, context: string): Kubectl =>
  (args, stdin) =>
    new Promise((resolve, reject) => {
      const child = spawn('kubectl', ['--kubeconfig', kubeconfig, '--context', context, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
      let out = '';
      let complaint = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        complaint += text;
      });
      child.once('error', reject);
      child.once('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`kubectl ${args.join(' ')} failed (exit ${code})\n${complaint}`))));
      child.stdin.end(stdin);
    });
