import { LoadingLines } from './LoadingLines.tsx';
import { onDemand } from './on-demand.tsx';

const meanwhile = <LoadingLines />;

/** What the first view can do without: each is loaded after it, in the order in which it is likely to be wanted. */
export const Totals = onDemand(async () => (await import('./Totals.tsx')).Totals);
export const TaskCard = onDemand(async () => (await import('./TaskCard.tsx')).TaskCard, meanwhile);
export const Findings = onDemand(async () => (await import('./Findings.tsx')).Findings, meanwhile);
export const SubmissionScreen = onDemand(
  async () => (await import('./SubmissionScreen.tsx')).SubmissionScreen,
  meanwhile,
);
export const FixPreview = onDemand(async () => (await import('./FixPreview.tsx')).FixPreview, meanwhile);
export const SignIn = onDemand(async () => (await import('./SignIn.tsx')).SignIn, meanwhile);
export const ReceiptScreen = onDemand(async () => (await import('./ReceiptScreen.tsx')).ReceiptScreen, meanwhile);
export const Questions = onDemand(async () => (await import('./Questions.tsx')).Questions, meanwhile);
export const ReturnedScreen = onDemand(async () => (await import('./ReturnedScreen.tsx')).ReturnedScreen, meanwhile);
export const ConflictsScreen = onDemand(async () => (await import('./ConflictsScreen.tsx')).ConflictsScreen, meanwhile);
export const OutboxScreen = onDemand(async () => (await import('./OutboxScreen.tsx')).OutboxScreen, meanwhile);
export const HelpScreen = onDemand(async () => (await import('./HelpScreen.tsx')).HelpScreen, meanwhile);
export const ClearMemoryScreen = onDemand(
  async () => (await import('./ClearMemoryScreen.tsx')).ClearMemoryScreen,
  meanwhile,
);
export const SummaryScreen = onDemand(async () => (await import('./SummaryScreen.tsx')).SummaryScreen, meanwhile);
export const NewerStore = onDemand(async () => (await import('./NewerStore.tsx')).NewerStore);
export const Tour = onDemand(async () => (await import('./Tour.tsx')).Tour);
export const ReportDateEditor = onDemand(async () => (await import('./ReportDateEditor.tsx')).ReportDateEditor);
