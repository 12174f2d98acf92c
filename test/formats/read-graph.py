"""Reads a graph with networkx or igraph, and says as JSON which nodes and edges it has."""

import json
import sys

library, path = sys.argv[1:]

if library == "networkx":
    import networkx

    read = networkx.read_gexf if path.endswith(".gexf") else networkx.read_graphml
    graph = read(path) if path.endswith(".gexf") else read(path, force_multigraph=True)
    nodes = [{"id": node, **data} for node, data in graph.nodes(data=True)]
    edges = [{"source": a, "target": b, **data} for a, b, data in graph.edges(data=True)]
else:
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    nodes = [dict(vertex.attributes()) for vertex in graph.vs]
    edges = [
        {"source": nodes[edge.source]["id"], "target": nodes[edge.target]["id"], **edge.attributes()}
        for edge in graph.es
    ]

print(json.dumps({"nodes": nodes, "edges": edges}))
