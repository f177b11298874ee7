"""What a new kit begins with: its name, its communes, its comforts."""
