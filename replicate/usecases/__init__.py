"""What commands do: each reads, finds, words and draws through the layers below."""
