"""Facts of the graph, each with its evidence; `state.state` states them."""
