package io.varphi.figure;

/** What a figure is made of. */
sealed interface Content permits Figure.Single, Figure.Grid, Drawing {}
