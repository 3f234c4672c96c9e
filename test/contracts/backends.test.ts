import { leasesOf } from './backends/leases.ts';
import { notesContractOf } from './backends/notes-suite.ts';
import { plugs } from './backends/plugs.ts';
import { racesOf } from './backends/races.ts';
import { contractOf } from './backends/suite.ts';

plugs.forEach(contractOf);
plugs.forEach(notesContractOf);
plugs.filter(({ leases }) => leases).forEach(leasesOf);
for (const plug of plugs.filter(({ name }) => name !== 'memory')) racesOf(plug, 120);
