import { useEffect, useState, type ComponentType, type ReactNode } from 'react';

const loaders: (() => Promise<unknown>)[] = [];

/**
 * A component with a file of its own, which is loaded when it is first shown, or before by `prefetchScreens`. Unlike
 * `React.lazy` it is there at once when its file is: the pane does not jump by way of a skeleton.
 */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>, meanwhile: ReactNode = null) {
  let loaded: ComponentType<P> | null = null;
  const once = async () => {
    loaded ??= await load();
    return loaded;
  };
  loaders.push(once);

  return function OnDemand(props: P) {
    const [isLoaded, setLoaded] = useState(loaded !== null);
    const [failure, setFailure] = useState<unknown>(null);
    useEffect(() => {
      // Also where it came between this component's drawing and now.
      if (!isLoaded) once().then(() => setLoaded(true), setFailure);
    }, [isLoaded]);
    // For the region's boundary, which offers to try again.
    if (failure !== null) throw failure;
    const Loaded = loaded;
    return Loaded === null ? meanwhile : <Loaded {...props} />;
  };
}

/** Loads what the first view can do without, one after another; a file that does not come is asked for when it is needed. */
export async function prefetchScreens(): Promise<void> {
  for (const load of loaders) await load().catch(() => undefined);
}
