import { hostContract } from '../contract/host-contract.ts';
import { openExcel } from './host.ts';

hostContract('Excel', openExcel);
