"""What a person sees and touches, and the jobs that its screens run."""
