export { mountPane, type MountedPane, type PaneProps, type Theme } from './mount.tsx';
export { tourMemory } from './tour-memory.ts';
export * from './host/types.ts';
