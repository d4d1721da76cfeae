# Anträge
