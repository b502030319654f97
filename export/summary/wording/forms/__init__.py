"""The words of the further documents made of a redacted case: the urgent appeal and what the United Nations' forms ask."""
