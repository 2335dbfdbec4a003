"""What members see: pure functions from results to Discord components."""
