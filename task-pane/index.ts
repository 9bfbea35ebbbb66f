export { mountPane, type MountedPane, type PaneProps, type Theme } from './mount.tsx';
export * from './host/types.ts';
