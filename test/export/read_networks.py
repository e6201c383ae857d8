"""Reads exported networks with NetworkX and Python's csv module, and prints what they hold as JSON.

Takes a folder; every file in it is read by the reader of its format.
"""

import csv
import json
import pathlib
import sys

import networkx
from networkx.readwrite import json_graph


def portrait(graph):
    return {
        "directed": graph.is_directed(),
        "multigraph": graph.is_multigraph(),
        "graph": {key: value for key, value in graph.graph.items() if isinstance(value, (str, bool, int))},
        "nodes": {node: data for node, data in graph.nodes(data=True)},
        "edges": [[source, target, data] for source, target, data in graph.edges(data=True)],
        "components": networkx.number_connected_components(graph),
    }


def cytoscape(elements):
    # NetworkX reads only what it wrote itself, with a field of its own in every node.
    graph = networkx.Graph()
    graph.add_nodes_from((node["data"]["id"], node["data"]) for node in elements["nodes"])
    graph.add_edges_from((edge["data"]["source"], edge["data"]["target"], edge["data"]) for edge in elements["edges"])
    return graph


def read(path):
    if path.name.endswith(".gexf"):
        return portrait(networkx.read_gexf(path))
    if path.name.endswith(".graphml"):
        return portrait(networkx.read_graphml(path))
    if path.name.endswith(".cytoscape.json"):
        return portrait(cytoscape(json.loads(path.read_text(encoding="utf-8"))["elements"]))
    if path.name.endswith(".json"):
        return portrait(json_graph.node_link_graph(json.loads(path.read_text(encoding="utf-8"))))
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, strict=True))


folder = pathlib.Path(sys.argv[1])
json.dump({path.name: read(path) for path in sorted(folder.iterdir())}, sys.stdout)
