"""The controlled vocabularies of the field, one submodule per subject; import the submodules."""
