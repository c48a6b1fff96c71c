import { mount } from 'svelte';
import '../style/theme.css';
import ListenPage from './ListenPage.svelte';

mount(ListenPage, { target: document.getElementById('app')! });
