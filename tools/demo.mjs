import './node-version.mjs';

// Loaded only after the check above: an older Node would stumble over the first modern line instead.
import('./clear-error.mjs').then(({ runTool }) =>
  runTool(async () => {
    const { demo } = await import('./demo/demo.mjs');
    await demo(process.argv.slice(2));
  }),
);
