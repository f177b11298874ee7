// Reads the GEXF and GraphML files named on its command line as Gephi Lite does, with the readers
// of graphology (MIT), which must find each attribute declared and each end of an edge a node.
// Prints {"file name": {"nodes": {key: attributes}, "edges": {key: [source, target, attributes]}}}.
const fs = require("fs");
const path = require("path");
const {MultiGraph} = require("graphology");
const readers = {
  ".gexf": require("graphology-gexf"),
  ".graphml": require("graphology-graphml"),
};

const read = {};
for (const file of process.argv.slice(2)) {
  const graph = readers[path.extname(file)].parse(MultiGraph, fs.readFileSync(file, "utf8"), {
    allowUndeclaredAttributes: false,
    addMissingNodes: false,
  });
  const nodes = Object.fromEntries(graph.mapNodes((key, attributes) => [key, attributes]));
  const edges = Object.fromEntries(graph.mapEdges(
    (key, attributes, source, target) => [key, [source, target, attributes]]));
  read[path.basename(file)] = {nodes, edges};
}
process.stdout.write(JSON.stringify(read));
