"""Measures the same author lists with networkx. Reads {"papers": [[author, ...], ...], "pairs": [[from, to], ...],
"betweenness": bool} from standard input, authors being whole numbers; writes what networkx finds as JSON."""

import json
import math
import sys

import networkx as nx
from networkx.algorithms import bipartite


def main():
    asked = json.load(sys.stdin)
    facts = nx.Graph()
    for place, authors in enumerate(asked["papers"]):
        facts.add_node(("paper", place))
        for author in authors:
            facts.add_edge(author, ("paper", place))
    people = sorted(node for node in facts if isinstance(node, int))
    graph = bipartite.collaboration_weighted_projected_graph(facts, people)

    components = sorted((sorted(each) for each in nx.connected_components(graph)), key=lambda each: (-len(each), each))
    clustering = nx.clustering(graph)
    cores = nx.core_number(graph)
    ranks = nx.pagerank(graph, alpha=0.85, weight="weight", tol=1e-15, max_iter=1000)
    closeness = {}
    for component in components:
        for author in component:
            lengths = nx.single_source_shortest_path_length(graph, author)
            total = sum(1 / links for links in lengths.values() if links)
            closeness[author] = total / (len(component) - 1) if len(component) > 1 else 0
    betweenness = nx.betweenness_centrality(graph) if asked["betweenness"] else {}
    largest = graph.subgraph(components[0])
    json.dump(
        {
            "version": nx.__version__,
            "links": graph.number_of_edges(),
            "density": nx.density(graph),
            "transitivity": nx.transitivity(graph),
            "triangles": sum(nx.triangles(graph).values()) // 3,
            "diameter": nx.diameter(largest, usebounds=True),
            "components": components,
            "degree": by_author(people, dict(graph.degree)),
            "weightedDegree": by_author(people, dict(graph.degree(weight="weight"))),
            "clustering": by_author(people, clustering),
            "coreNumber": by_author(people, cores),
            "pageRank": by_author(people, ranks),
            "closeness": by_author(people, closeness),
            "betweenness": by_author(people, betweenness),
            "paths": [paths_between(graph, *pair) for pair in asked["pairs"]],
        },
        sys.stdout,
    )


def by_author(people, values):
    return [values.get(author, math.nan) if values else None for author in people]


def paths_between(graph, source, target):
    """The length of the shortest paths, and as text how many there are; null where there is none."""
    if not nx.has_path(graph, source, target):
        return None
    # Counted along the way, as listing them would take too long: networkx has no counting function.
    counts = {source: 1}
    lengths = nx.single_source_shortest_path_length(graph, source, cutoff=nx.shortest_path_length(graph, source, target))
    for author in lengths:
        if author != source:
            counts[author] = sum(counts[other] for other in graph[author] if lengths.get(other) == lengths[author] - 1)
    return [lengths[target], str(counts[target])]


main()
