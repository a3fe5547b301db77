// Only syntax that every Node with modules can read: this file must be able to say that Node is too old.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major === 24;
if (!supported) {
  console.error(`Koersvast werkt op Node 20.19 of hoger, 22.12 of hoger of 24; dit is Node ${process.versions.node}.`);
  process.exit(1);
}
