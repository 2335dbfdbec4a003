"""The engines that are compared, one file each, all behind `engine.Engine`."""
