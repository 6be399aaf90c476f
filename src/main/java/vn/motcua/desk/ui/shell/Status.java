package vn.motcua.desk.ui.shell;

import vn.motcua.desk.ui.kit.Tone;

/** What the lower corner says about the memory: saved, and when; or why not. */
public record Status(Tone tone, String words) { }
